-- Between states: war, visits, voters, small countries, and the words that communiqués use.

event {
    id = "war_in_europe", sources = { "E049" },
    from = 4, to = 7, chance = 0.5, once = true,
    does = { ["shock[EUU]"] = -1.2, ["shock[JPN]"] = -0.5, ["shock[USA]"] = -0.3, ["shock[CHN]"] = -0.3, ["openness_trust"] = -2 },
    default = "B",
    options = {
        { -- sanctions with those who condemn the invasion
            letter = "A",
            appeal = { standing = 0.9, security = 0.2, revenue = -0.5 },
            does = { ["values_kept[seat]"] = 2, ["support[seat]"] = 2, ["trust[others/seat]"] = 1, ["shock[seat]"] = -0.4 },
        },
        { -- condemn in words, trade on
            letter = "B",
            appeal = { revenue = 0.3, standing = -0.2 },
            does = { ["shock[seat]"] = 0.2, ["values_kept[seat]"] = -1 },
        },
        { -- speak for talks and take no side
            letter = "C",
            appeal = { influence = 0.6, standing = -0.4, tension = -0.3 },
            does = { ["alignment[IND/seat]"] = 2, ["alignment[BRA/seat]"] = 2, ["alignment[ZAF/seat]"] = 2, ["tension[seat/others]"] = 1 },
        },
    },
}

event {
    id = "strait_exercises", sources = { "E054" },
    from = 3, chance = 0.15, once = true,
    needs = { { of = "tension[USA/CHN]", least = 25 } },
    does = { ["tension[USA/CHN]"] = 4, ["tension[JPN/CHN]"] = 2, ["confidence[every]"] = -1, ["openness_trust"] = -1 },
}

event {
    id = "opinion_hardens", sources = { "E028" },
    from = 1, to = 4, chance = 0.5, once = true,
    does = { ["trust[USA/CHN]"] = -2, ["trust[EUU/CHN]"] = -2, ["trust[JPN/CHN]"] = -1, ["alignment[GBR/CHN]"] = -4, ["support[CHN]"] = 1 },
}

event {
    id = "rights_at_suppliers", sources = { "E042", "E016" },
    from = 2, chance = 0.25, cooldown = 6,
    seats = { "USA", "JPN", "EUU" },
    default = "C",
    options = {
        { -- sanction officials
            letter = "A",
            appeal = { standing = 0.8, tension = -0.7, revenue = -0.3 },
            does = { ["values_kept[seat]"] = 2, ["support[seat]"] = 1, ["tension[seat/CHN]"] = 4, ["market_access[seat/CHN]"] = -2 },
        },
        { -- ask firms to show where goods come from
            letter = "B",
            appeal = { standing = 0.4, revenue = -0.3, order = 0.2 },
            does = { ["values_kept[seat]"] = 1, ["confidence[seat]"] = -1 },
        },
        { -- raise it in private
            letter = "C",
            appeal = { tension = 0.2, revenue = 0.3, standing = -0.5 },
            does = { ["values_kept[seat]"] = -2, ["tension[seat/CHN]"] = -1, ["confidence[seat]"] = 1 },
        },
    },
}

event {
    id = "small_state_office", sources = { "E048", "P085" },
    from = 3, to = 9, chance = 0.3, once = true,
    seats = { "CHN" },
    default = "B",
    options = {
        { -- its goods no longer pass customs
            letter = "A",
            appeal = { denial = 0.6, standing = 0.1, tension = -0.6 },
            does = { ["support[seat]"] = 2, ["alignment[LTU/seat]"] = -4, ["tension[seat/EUU]"] = 4, ["trust[EUU/seat]"] = -2 },
        },
        { -- recall the ambassador
            letter = "B",
            appeal = { standing = 0.3, tension = -0.2 },
            does = { ["support[seat]"] = 1, ["alignment[LTU/seat]"] = -2, ["tension[seat/EUU]"] = 1 },
        },
        { -- a note of protest
            letter = "C",
            appeal = { revenue = 0.3, capital = -0.4 },
            does = { ["confidence[seat]"] = 1, ["political_capital[seat]"] = -3 },
        },
    },
}

event {
    id = "submarine_pact", sources = { "E045", "P101" },
    from = 3, to = 6, chance = 0.35, once = true,
    seats = { "USA" },
    default = "C",
    options = {
        { -- agree in secret
            letter = "A",
            appeal = { influence = 0.9, security = 0.4, tension = -0.6, standing = -0.2 },
            does = { ["alignment[AUS/seat]"] = 5, ["alignment[GBR/seat]"] = 3, ["trust[EUU/seat]"] = -4, ["tension[seat/CHN]"] = 2 },
        },
        { -- agree, and tell the partners first
            letter = "B",
            appeal = { influence = 0.4, standing = 0.3, tension = -0.2, capital = -0.5 },
            does = { ["alignment[AUS/seat]"] = 2, ["alignment[GBR/seat]"] = 1, ["trust[EUU/seat]"] = 1, ["tension[seat/CHN]"] = 1, ["political_capital[seat]"] = -4 },
        },
        { -- decline
            letter = "C",
            appeal = { tension = 0.2, influence = -0.3 },
            does = { ["alignment[AUS/seat]"] = -2, ["tension[seat/CHN]"] = -1 },
        },
    },
}

event {
    id = "two_applicants", sources = { "E046", "P105" },
    from = 3, to = 7, chance = 0.4, once = true,
    seats = { "JPN" },
    default = "B",
    options = {
        { -- talks with the large one
            letter = "A",
            appeal = { revenue = 0.7, tension = 0.3, standing = -0.3 },
            does = { ["market_access[seat/CHN]"] = 3, ["tension[seat/CHN]"] = -2, ["trust[USA/seat]"] = -2, ["values_kept[seat]"] = -1 },
        },
        { -- let the rules decide, line by line
            letter = "B",
            appeal = { order = 0.5, standing = 0.4, capital = -0.3 },
            does = { ["values_kept[seat]"] = 1, ["political_capital[seat]"] = -3 },
        },
        { -- welcome the small one
            letter = "C",
            appeal = { standing = 0.5, security = 0.3, tension = -0.7 },
            does = { ["alignment[TWN/seat]"] = 4, ["trust[USA/seat]"] = 2, ["tension[seat/CHN]"] = 4, ["market_access[seat/CHN]"] = -1 },
        },
    },
}

event {
    id = "asian_trade_bloc", sources = { "E035", "P104" },
    from = 5, to = 5, once = true,
    does = { ["market_access[JPN/CHN]"] = 2, ["market_access[CHN/JPN]"] = 2, ["tension[JPN/CHN]"] = -1 },
}

event {
    id = "balloon", sources = { "E061" },
    from = 5, chance = 0.15, once = true,
    needs = { { of = "tension[USA/CHN]", least = 25 } },
    seats = { "USA" },
    default = "B",
    options = {
        { -- shoot it down and show the parts
            letter = "A",
            appeal = { standing = 0.6, denial = 0.3, tension = -0.7 },
            does = { ["support[seat]"] = 2, ["tension[seat/CHN]"] = 4, ["trust[seat/CHN]"] = -2 },
        },
        { -- call off a visit
            letter = "B",
            appeal = { standing = 0.2, tension = -0.3 },
            does = { ["support[seat]"] = 1, ["tension[seat/CHN]"] = 2 },
        },
        { -- say nothing: it does no harm
            letter = "C",
            appeal = { tension = 0.3, standing = -0.7 },
            does = { ["support[seat]"] = -3, ["tension[seat/CHN]"] = -1 },
        },
    },
}

event {
    id = "change_of_government", sources = { "E082" },
    from = 10, to = 10, chance = 0.5, once = true,
    does = { ["political_capital[USA]"] = 5, ["confidence[USA]"] = 1, ["trust[EUU/USA]"] = -3, ["trust[JPN/USA]"] = -2, ["trust[CHN/USA]"] = -1 },
}

event {
    id = "cheap_cars", sources = { "E081" },
    from = 6, to = 12, chance = 0.25, once = true,
    seats = { "EUU" },
    default = "B",
    options = {
        { -- duties
            letter = "A",
            appeal = { denial = 0.4, standing = 0.3, tension = -0.6, revenue = -0.3 },
            does = { ["support[seat]"] = 2, ["market_access[CHN/seat]"] = -3, ["market_access[seat/CHN]"] = -2, ["tension[seat/CHN]"] = 3 },
        },
        { -- minimum prices by agreement
            letter = "B",
            appeal = { tension = 0.1, order = 0.2, capital = -0.4 },
            does = { ["values_kept[seat]"] = 1, ["tension[seat/CHN]"] = -0.5, ["political_capital[seat]"] = -4 },
        },
        { -- the door stays open
            letter = "C",
            appeal = { tension = 0.2, revenue = -0.2, standing = -0.3 },
            does = { ["tension[seat/CHN]"] = -2, ["confidence[seat]"] = -1, ["support[seat]"] = -2 },
        },
    },
}

event {
    id = "four_leaders", sources = { "E041", "P097" },
    from = 3, to = 6, chance = 0.5, once = true,
    seats = { "USA", "JPN" },
    default = "B",
    options = {
        { -- technology on top of the list
            letter = "A",
            appeal = { influence = 0.7, security = 0.2, tension = -0.5 },
            does = { ["alignment[IND/seat]"] = 3, ["alignment[AUS/seat]"] = 3, ["tension[seat/CHN]"] = 2 },
        },
        { -- vaccines and climate
            letter = "B",
            appeal = { standing = 0.4, influence = 0.4, capital = -0.3 },
            does = { ["alignment[IND/seat]"] = 2, ["values_kept[seat]"] = 1, ["political_capital[seat]"] = -3 },
        },
        { -- not now
            letter = "C",
            appeal = { tension = 0.2, influence = -0.3 },
            does = { ["alignment[IND/seat]"] = -1, ["tension[seat/CHN]"] = -1 },
        },
    },
}

event {
    id = "word_coercion", sources = { "E062" },
    from = 5, to = 10, chance = 0.35, once = true,
    seats = { "USA", "JPN", "EUU" },
    default = "B",
    options = {
        { -- name the country meant
            letter = "A",
            appeal = { standing = 0.4, denial = 0.3, tension = -0.6 },
            does = { ["support[seat]"] = 1, ["trust[others/seat]"] = 1, ["tension[seat/CHN]"] = 3 },
        },
        { -- name the practice
            letter = "B",
            appeal = { order = 0.4, standing = 0.2, capital = -0.3 },
            does = { ["values_kept[seat]"] = 1, ["trust[others/seat]"] = 0.5, ["political_capital[seat]"] = -2 },
        },
        { -- speak of trade, not of quarrels
            letter = "C",
            appeal = { revenue = 0.4, tension = 0.2, standing = -0.4 },
            does = { ["confidence[seat]"] = 1, ["tension[seat/CHN]"] = -1, ["values_kept[seat]"] = -2 },
        },
    },
}
