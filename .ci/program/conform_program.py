"""What the one-folder program begins with."""

import multiprocessing

from conform.app import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # workers of a frozen program begin here, too
    main()
