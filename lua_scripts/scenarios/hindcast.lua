-- What came from outside from 2020 to 2023, beside the pandemic, on its date and without anybody's choice.

-- Began 24 February 2022: energy, freight and neon grew dear, most of all in Europe.
event {
    id = "war_in_europe", sources = { "E049" },
    from = 5, to = 5, once = true,
    does = { ["shock[EUU]"] = -1.2, ["shock[JPN]"] = -0.5, ["shock[USA]"] = -0.3, ["shock[CHN]"] = -0.3, ["openness_trust"] = -2 },
}
