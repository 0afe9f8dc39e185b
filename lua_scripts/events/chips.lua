-- Chips: shortages, surprises, and what others do about controls. Reactions wait for what seats have done (`needs`).

event {
    id = "chip_famine", sources = { "E043", "P110" },
    from = 2, to = 5, chance = 0.45, once = true,
    does = { ["shock[every]"] = -0.6, ["confidence[every]"] = -1 },
    default = "C",
    options = {
        { -- ask makers for their order books
            letter = "A",
            appeal = { security = 0.6, tension = -0.3, revenue = -0.2 },
            does = { ["support[seat]"] = 2, ["confidence[seat]"] = -1, ["tension[seat/others]"] = 1, ["shock[seat]"] = 0.2 },
        },
        { -- help carmakers over the gap
            letter = "B",
            appeal = { revenue = 0.8, standing = 0.3, capital = -0.5 },
            does = { ["shock[seat]"] = 0.5, ["support[seat]"] = 1, ["political_capital[seat]"] = -4 },
        },
        { -- let prices do their work
            letter = "C",
            appeal = { capital = 0.3, standing = -0.3, innovation = 0.2 },
            does = { ["political_capital[seat]"] = 3, ["support[seat]"] = -2, ["capability[seat/fab_mature]"] = 0.3 },
        },
    },
}

event {
    id = "neon_scare", sources = { "E049" },
    from = 4, to = 8, chance = 0.3, once = true,
    does = { ["stockpile[every/chip_materials]"] = -0.1, ["confidence[every]"] = -1 },
}

event {
    id = "node_surprise", sources = { "E053", "E068" },
    from = 5, chance = 0.35, once = true,
    needs = { { of = "control[USA/chip_design/CHN]", least = 2 } },
    does = {
        ["capability[CHN/fab_leading]"] = 1.2, ["confidence[CHN]"] = 2, ["support[CHN]"] = 1,
        ["support[USA]"] = -1, ["tension[USA/CHN]"] = 1,
    },
}

event {
    id = "grey_market", sources = { "P047", "E071" },
    from = 2, chance = 0.25, cooldown = 5,
    seats = { "USA", "JPN", "EUU" },
    needs = { { of = "control[seat/chip_design/CHN]", least = 1 } },
    default = "B",
    options = {
        { -- prosecute the middlemen
            letter = "A",
            appeal = { denial = 0.8, tension = -0.5, capital = -0.2 },
            does = { ["values_kept[seat]"] = 1, ["support[seat]"] = 1, ["tension[seat/CHN]"] = 3, ["political_capital[seat]"] = -2 },
        },
        { -- leave it to the firms' own checks
            letter = "B",
            appeal = { revenue = 0.5, denial = -0.4 },
            does = { ["confidence[seat]"] = 2, ["values_kept[seat]"] = -2 },
        },
        { -- compare lists with partners
            letter = "C",
            appeal = { standing = 0.4, security = 0.3, capital = -0.5 },
            does = { ["trust[others/seat]"] = 1, ["political_capital[seat]"] = -4 },
        },
    },
}

event {
    id = "stockpiling_rush", sources = { "P067", "P088" },
    from = 2, chance = 0.5, once = true,
    needs = { { of = "control[USA/chip_design/CHN]", least = 2 } },
    does = { ["stockpile[CHN/chip_equipment]"] = 0.2, ["confidence[JPN]"] = 1, ["confidence[EUU]"] = 1, ["trust[USA/JPN]"] = -1, ["trust[USA/EUU]"] = -1 },
}

event {
    id = "subsidy_quarrel", sources = { "P045", "P081" },
    from = 2, chance = 0.4, once = true,
    needs = { { of = "industrial_fund[USA/fab_leading]", least = 0.5 } },
    does = { ["trust[EUU/USA]"] = -2, ["trust[JPN/USA]"] = -1, ["tension[USA/EUU]"] = 2 },
}

event {
    id = "fund_scandal", sources = { "P001", "P028" },
    from = 3, chance = 0.25, once = true,
    needs = { { of = "industrial_fund[CHN/fab_mature]", least = 0.5 } },
    seats = { "CHN" },
    default = "C",
    options = {
        { -- arrests and an audit
            letter = "A",
            appeal = { standing = 0.7, revenue = -0.4, capital = -0.3 },
            does = { ["support[seat]"] = 2, ["values_kept[seat]"] = 1, ["confidence[seat]"] = -2, ["political_capital[seat]"] = -3 },
        },
        { -- new people at the top, no noise
            letter = "B",
            appeal = { innovation = 0.4, capital = -0.4 },
            does = { ["capability[seat/chip_equipment]"] = 0.5, ["political_capital[seat]"] = -4 },
        },
        { -- cover it up: plants must go on
            letter = "C",
            appeal = { capital = 0.4, revenue = 0.3, standing = -0.5 },
            does = { ["political_capital[seat]"] = 3, ["confidence[seat]"] = 1, ["values_kept[seat]"] = -3 },
        },
    },
}

event {
    id = "buyers_learn", sources = { "P058", "E013" },
    from = 2, chance = 0.4, once = true,
    needs = { { of = "control[CHN/chip_materials/USA]", least = 1 } },
    does = { ["capability[USA/chip_materials]"] = 0.8, ["confidence[CHN]"] = -1 },
}
