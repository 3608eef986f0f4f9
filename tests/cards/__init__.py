"""Tests of the cards: their form, their size, their words, and what must never be on them."""
