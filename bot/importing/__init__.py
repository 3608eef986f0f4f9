"""Files of elsewhere taken over: tables as sheets and text, advisories; what is wrong by line."""
