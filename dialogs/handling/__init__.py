"""The handling of a case after filing: what it is, its road, what people do with it. Pure."""
