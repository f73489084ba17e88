"""What counts once: copies of one document, and mentions of one claim or threat.

`root_id` joins rows that go back to one origin. An article count says how often readers met a number; a root count
says how many independent numbers there were.
"""

from helpers.roots.copies import link_documents
from helpers.roots.linking import link_claims, link_ultimatums

__all__ = ["link_claims", "link_documents", "link_ultimatums"]
