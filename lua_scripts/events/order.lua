-- The order: reports, summits, taxes, and demands that are dropped.

event {
    id = "camera_count", sources = { "E015" },
    from = 2, to = 8, chance = 0.3, once = true,
    does = { ["soft_power[CHN]"] = -1, ["soft_power[USA]"] = -0.5, ["soft_power[JPN]"] = -0.5, ["values_kept[EUU]"] = 1 },
}

event {
    id = "safety_summit", sources = { "E073", "P102", "P103" },
    from = 7, to = 10, chance = 0.45, once = true,
    default = "B",
    options = {
        { -- sign, and found an institute
            letter = "A",
            appeal = { order = 0.5, standing = 0.5, capital = -0.5 },
            does = { ["values_kept[seat]"] = 1, ["trust[others/seat]"] = 1, ["political_capital[seat]"] = -4 },
        },
        { -- sign
            letter = "B",
            appeal = { standing = 0.2, tension = 0.1, revenue = -0.1 },
            does = { ["tension[seat/others]"] = -0.5, ["confidence[seat]"] = -0.5 },
        },
        { -- send an observer: rules would slow us down
            letter = "C",
            appeal = { innovation = 0.5, standing = -0.6 },
            does = { ["capability[seat/ai_ml]"] = 0.5, ["values_kept[seat]"] = -2, ["trust[others/seat]"] = -1 },
        },
    },
}

event {
    id = "data_flow_demands", sources = { "E072", "P093" },
    from = 5, to = 10, chance = 0.4, once = true,
    seats = { "USA" },
    default = "C",
    options = {
        { -- hold on to free flows
            letter = "A",
            appeal = { order = 0.6, revenue = 0.4, standing = -0.2, capital = -0.3 },
            does = { ["trust[JPN/seat]"] = 2, ["confidence[seat]"] = 1, ["support[seat]"] = -1, ["political_capital[seat]"] = -2 },
        },
        { -- withdraw the demands: room for rules at home
            letter = "B",
            appeal = { standing = 0.5, capital = 0.3, revenue = -0.3 },
            does = { ["support[seat]"] = 2, ["political_capital[seat]"] = 3, ["trust[JPN/seat]"] = -3, ["confidence[seat]"] = -1 },
        },
        { -- put it off
            letter = "C",
            appeal = { capital = 0.2, order = -0.2 },
            does = { ["political_capital[seat]"] = 1, ["trust[JPN/seat]"] = -1 },
        },
    },
}

event {
    id = "tax_threat", sources = { "P087" },
    from = 1, chance = 0.3, cooldown = 6,
    needs = { { of = "digital_tax[EUU]", least = 1 } },
    does = { ["confidence[EUU]"] = -1, ["tension[USA/EUU]"] = 1 },
}

event {
    id = "old_treaty_new_treaty", sources = { "E020", "P094" },
    from = 3, to = 10, chance = 0.3, once = true,
    does = { ["soft_power[CHN]"] = 0.5, ["soft_power[EUU]"] = 0.5, ["tension[EUU/CHN]"] = 1, ["tension[USA/CHN]"] = 1 },
}
