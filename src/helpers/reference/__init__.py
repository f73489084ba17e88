"""A primary series beside the claims: the Ukrainian General Staff's totals of Russian losses, day by day.

One party's claims, not the truth: it counts losses ("liquidated"), and marks nearly every total of personnel "about".
`reading` takes the files, `series` the differences and their corrections, `items` what can be compared with what,
`labels` how a claim compares, `superlatives` whether "the most in one day since ..." stands, `confirmed` counts of
another kind: what was seen destroyed.
"""

from helpers.reference.confirmed import Confirmed, read_confirmed
from helpers.reference.labels import LABELS, Held, hold_claims
from helpers.reference.reading import FACTS, NONE, read_reference
from helpers.reference.series import Difference, Reference, Series, Total
from helpers.reference.superlatives import TESTED, Tested, hold_superlatives

__all__ = [
    "FACTS",
    "LABELS",
    "NONE",
    "TESTED",
    "Confirmed",
    "Difference",
    "Held",
    "Reference",
    "Series",
    "Tested",
    "Total",
    "hold_claims",
    "hold_superlatives",
    "read_confirmed",
    "read_reference",
]
