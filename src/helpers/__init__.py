"""Claims, attributions, ultimatums and frames in Indonesian coverage of the war, each with its exact words."""

__version__ = "0.1.0"
