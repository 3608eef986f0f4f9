# Moments and numbers, read back to the reporter.
count-unknown = onbekend hoeveel
count-exact = { $number }
count-range = { $least } tot { $most }
count-about = ongeveer { $number }
count-at-least = minstens { $least }
count-at-most = hooguit { $most }

moment-at = { $day }, { $time } uur
moment-around = { $day }, rond { $time } uur
moment-between = { $day }, tussen { $from } en { $to } uur
moment-part = { $day }, { $part ->
    [night] 's nachts
    [morning] 's ochtends
    [afternoon] 's middags
   *[evening] 's avonds
}
moment-days = tussen { $first } en { $last }
moment-span = tussen { $first }, { $from } uur en { $last }, { $to } uur
moment-night = in de nacht van { $first } op { $last }
moment-estimated = { $moment } (geschat)
