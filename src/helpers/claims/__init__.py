"""Quantified claims: what was counted, what happened to it, whose it was, who says so, and when."""

from helpers.claims.find import find_claims

__all__ = ["find_claims"]
