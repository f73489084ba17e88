"""Our figures beside those of others, on data that is not ours: `python -m helpers.measure`.

One module for each comparison; each has `compare(folder)` and says what is absent where its data are not there.
"""
