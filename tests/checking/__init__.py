"""Going live: every fault that `datalek check` can find, made in turn."""
