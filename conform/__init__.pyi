from conform.api import *  # noqa: F403
from conform.api import __all__ as __all__

__version__: str
