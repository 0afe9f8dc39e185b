-- Networks: what third countries live through, and what operators, islands and experts ask of governments.

event {
    id = "border_clash", sources = { "E026", "P109" },
    from = 1, to = 3, chance = 0.5, once = true,
    does = { ["alignment[IND/CHN]"] = -5, ["alignment[IND/USA]"] = 2, ["alignment[IND/JPN]"] = 1 },
}

event {
    id = "detainees_return", sources = { "E005" },
    from = 3, to = 5, chance = 0.4, once = true,
    does = { ["tension[USA/CHN]"] = -2, ["alignment[CAN/CHN]"] = 2 },
}

event {
    id = "operators_bill", sources = { "P039", "P108" },
    from = 2, chance = 0.35, cooldown = 6,
    seats = { "USA", "JPN", "EUU" },
    needs = { { of = "ban[seat/chn]", least = 1 } },
    default = "B",
    options = {
        { -- the treasury pays
            letter = "A",
            appeal = { revenue = 0.7, standing = 0.3, money = -0.6 },
            does = { ["network_cost[seat]"] = 0.8, ["confidence[seat]"] = 2, ["support[seat]"] = 1 },
        },
        { -- the operators pay
            letter = "B",
            appeal = { capital = 0.3, revenue = -0.4 },
            does = { ["political_capital[seat]"] = 3, ["confidence[seat]"] = -2 },
        },
        { -- more time to replace
            letter = "C",
            appeal = { money = 0.4, security = -0.4, standing = -0.2 },
            does = { ["network_cost[seat]"] = -0.5, ["trust[others/seat]"] = -1, ["values_kept[seat]"] = -1 },
        },
    },
}

event {
    id = "criteria_help", sources = { "E010", "P091" },
    from = 1, to = 6, chance = 0.4, once = true,
    default = "C",
    options = {
        { -- send experts and a handbook
            letter = "A",
            appeal = { influence = 0.9, order = 0.2, capital = -0.4 },
            does = { ["alignment[CZE/seat]"] = 3, ["alignment[POL/seat]"] = 2, ["alignment[ROU/seat]"] = 2, ["political_capital[seat]"] = -3 },
        },
        { -- warn them in public
            letter = "B",
            appeal = { denial = 0.5, standing = 0.2, tension = -0.4 },
            does = { ["support[seat]"] = 1, ["alignment[CZE/seat]"] = 1, ["tension[seat/others]"] = 1 },
        },
        { -- it is their own affair
            letter = "C",
            appeal = { tension = 0.2, influence = -0.3 },
            does = { ["tension[seat/others]"] = -0.5, ["alignment[CZE/seat]"] = -1 },
        },
    },
}

event {
    id = "island_cable", sources = { "P107", "P003" },
    from = 2, chance = 0.25, cooldown = 6,
    default = "C",
    options = {
        { -- lay it as a gift
            letter = "A",
            appeal = { influence = 1.0, capital = -0.5 },
            does = { ["alignment[PNG/seat]"] = 4, ["alignment[SLB/seat]"] = 4, ["alignment[FJI/seat]"] = 2, ["political_capital[seat]"] = -4 },
        },
        { -- a loan, and a maker from home
            letter = "B",
            appeal = { revenue = 0.4, influence = 0.3, standing = -0.3 },
            does = { ["confidence[seat]"] = 1, ["alignment[PNG/seat]"] = 1, ["alignment[SLB/seat]"] = 1, ["values_kept[seat]"] = -1 },
        },
        { -- leave it to development banks
            letter = "C",
            appeal = { capital = 0.3, influence = -0.2 },
            does = { ["political_capital[seat]"] = 2, ["alignment[PNG/seat]"] = -1 },
        },
    },
}

event {
    id = "open_radio_trial", sources = { "P097", "P062" },
    from = 3, to = 8, chance = 0.35, once = true,
    does = { ["open_supply"] = 3, ["confidence[JPN]"] = 1 },
}
