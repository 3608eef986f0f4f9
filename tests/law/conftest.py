"""A thorough run of the properties: `pytest tests/law --hypothesis-profile=thorough`."""

from hypothesis import settings

settings.register_profile("thorough", max_examples=3000, deadline=None)
