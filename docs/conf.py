"""The documentation as a website: every page of docs/ and the papers of the project, by Sphinx.

`make docs` builds it into dist/docs and fails on a link that leads nowhere.
"""

project = "Datalek-bot"
copyright = "The Datalek-bot authors, EUPL-1.2"  # noqa: A001  # Sphinx' own name for it
extensions = ["myst_parser", "sphinxcontrib.mermaid"]
language = "nl"

root_doc = "docs/index"
include_patterns = [
    *("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "GOVERNANCE.md", "SECURITY.md"),
    *("docs/**.md", "deploy/**/README.md", "bench/results.md"),
]
exclude_patterns = ["**/node_modules"]
html_theme = "furo"
html_title = "Datalek-bot"
html_show_sphinx = False

myst_heading_anchors = 4  # so that a link to a heading is checked as well
myst_fence_as_directive = ["mermaid"]
mermaid_use_local = "mermaid/mermaid.esm.min.mjs"  # nothing is fetched by who reads
