# Moments and numbers, read back to the reporter.
count-unknown = not known how many
count-exact = { $number }
count-range = { $least } to { $most }
count-about = about { $number }
count-at-least = at least { $least }
count-at-most = at most { $most }

moment-at = { $day }, { $time }
moment-around = { $day }, around { $time }
moment-between = { $day }, between { $from } and { $to }
moment-part = { $day }, { $part ->
    [night] at night
    [morning] in the morning
    [afternoon] in the afternoon
   *[evening] in the evening
}
moment-days = between { $first } and { $last }
moment-span = between { $first }, { $from } and { $last }, { $to }
moment-night = in the night from { $first } to { $last }
moment-estimated = { $moment } (estimated)
