(function () {
  "use strict";
  var settings = __SETTINGS__;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  // Evidence: whoever arrives at a sentence also gets the keyboard's focus there.
  function target(hash) {
    try { return document.getElementById(written(decodeURIComponent(hash.slice(1)))); } catch (error) { return null; }
  }
  // an id holds no space, quotation mark or bracket: the package writes a hyphen there
  function written(id) { return id.replace(/[\s"'<>&]+/g, "-"); }
  function land() {
    var place = location.hash && target(location.hash);
    if (!place) return;
    for (var outer = place.closest("details"); outer; outer = outer.parentElement.closest("details")) outer.open = true;
    if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  window.addEventListener("hashchange", land);
  land();

  if (!window.vegaEmbed) return;

  // Charts load nothing; their marks may lead to a place in this page or to a web address.
  function refused() { return Promise.reject(new Error("a report loads nothing")); }
  var loader = { load: refused, http: refused, file: refused };
  loader.sanitize = function (address, options) {
    if (options && options.context === "href") {
      if (address[0] === "#" && target(address)) return Promise.resolve({ href: "#" + target(address).id });
      if (/^https?:\/\//i.test(address)) {
        return Promise.resolve({ href: address, target: "_blank", rel: "noopener noreferrer" });
      }
    }
    return Promise.reject(new Error("not allowed: " + address));
  };

  var parts = ["layer", "hconcat", "vconcat", "concat", "spec"];

  // The spec for a column of `room` pixels: views side by side go below each other, fixed widths shrink by `excess`.
  function fitted(view, room, excess) {
    if (Array.isArray(view)) return view.map(function (inner) { return fitted(inner, room, excess); });
    var copy = Object.assign({}, view);
    parts.forEach(function (part) { if (copy[part]) copy[part] = fitted(copy[part], room, excess); });
    if (room < 560) {
      if (copy.encoding) copy.encoding = narrowed(copy.encoding, room);
      if (copy.hconcat) { copy.vconcat = copy.hconcat; delete copy.hconcat; }
      if (copy.columns) copy.columns = 1;
    }
    if (typeof copy.width === "number") copy.width = Math.max(90, Math.min(copy.width, room) - excess);
    return copy;
  }

  // A legend begins where the plot does, right of the row labels: a second column would leave a telephone's page.
  function columns(room) { return room < 420 ? 1 : 2; }

  // Legends and row labels set for a wide page, on a narrow one.
  function narrowed(encoding, room) {
    var most = Math.max(96, Math.round(room * 0.42));
    var copy = {};
    Object.keys(encoding).forEach(function (channel) {
      var given = copy[channel] = Object.assign({}, encoding[channel]);
      if (Array.isArray(encoding[channel])) copy[channel] = encoding[channel];
      if (given.legend) given.legend = Object.assign({}, given.legend, { orient: "bottom", columns: columns(room), direction: "vertical" });
      if (given.axis && given.axis.labelLimit) given.axis = Object.assign({}, given.axis, { labelLimit: Math.min(given.axis.labelLimit, most) });
    });
    return copy;
  }

  function config(room) {
    var chosen = JSON.parse(JSON.stringify(settings.colours[dark.matches ? "dark" : "light"]));
    if (room < 560) {
      Object.assign(chosen.legend, { orient: "top", direction: "vertical", columns: columns(room), labelLimit: room / columns(room) - 40 });
      Object.assign(chosen.axis, { labelLimit: 110 });
      chosen.axisX = { labelOverlap: true, tickCount: 4 };
      chosen.title.limit = room;
    }
    return chosen;
  }

  function isolated(spec, room) {
    // a view of one width takes the column's; one of a fixed width does so where the column is narrower
    var single = (spec.mark || spec.layer) && !(spec.encoding && (spec.encoding.row || spec.encoding.column || spec.encoding.facet));
    if (single && (spec.width === undefined || spec.width === "container" || spec.width > room)) spec.width = "container";
    return spec;
  }

  function draw(figure) {
    var spec = JSON.parse(figure.querySelector("script").textContent);
    var holder = document.createElement("div");
    holder.className = "drawn";
    holder.setAttribute("role", "img");
    holder.setAttribute("aria-label", figure.querySelector("figcaption").textContent);
    var view = null, width = 0;

    function attempt(excess, tries) {
      var room = figure.querySelector(".picture").clientWidth || holder.clientWidth || 600;
      width = room;
      if (view) { view.finalize(); view = null; }
      if (!holder.parentNode) figure.insertBefore(holder, figure.firstChild);
      return vegaEmbed(holder, isolated(fitted(spec, room, excess), room), {
        actions: false, renderer: "svg", ast: true, loader: loader, config: config(room), defaultStyle: false,
        formatLocale: settings.formats.number, timeFormatLocale: settings.formats.time,
        tooltip: { disableDefaultStyle: true, theme: "page" }
      }).then(function (result) {
        view = result.view;
        figure.classList.add("is-drawn");
        // the holder tells in words what the drawing shows; its parts have no words of their own
        holder.querySelector("svg").setAttribute("aria-hidden", "true");
        var over = holder.scrollWidth - holder.clientWidth;
        if (over > 1 && tries < 3) return attempt(excess + over + 2, tries + 1);
      });
    }
    function start() {
      return attempt(0, 0).catch(function (error) {
        holder.remove();
        figure.classList.remove("is-drawn");
        figure.dataset.error = String(error);
        var note = document.createElement("p");
        note.className = "not-drawn";
        note.textContent = settings.failed;
        figure.appendChild(note);
      });
    }
    dark.addEventListener("change", start);
    var waiting = 0;
    window.addEventListener("resize", function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        if (!figure.dataset.error && Math.abs(holder.clientWidth - width) > 8) start();
      }, 200);
    });
    return start();
  }

  Array.prototype.reduce.call(document.querySelectorAll("figure.chart"), function (before, figure) {
    return before.then(function () { return draw(figure); });
  }, Promise.resolve()).then(function () { document.documentElement.dataset.ready = "yes"; });
})();
