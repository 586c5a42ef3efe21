"""Write a network or a table as a file that needs nothing else: pages, graph formats, pictures."""

from helixatlas.export.files import NETWORK_FORMATS, network_bytes, write_network

__all__ = ["NETWORK_FORMATS", "network_bytes", "write_network"]
