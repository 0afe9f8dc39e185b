-- Data, machines that learn, computers: breakthroughs that come unasked, courts, founders, researchers.

event {
    id = "quantum_claim", sources = { "E017", "P053" },
    from = 2, chance = 0.1, once = true,
    does = { ["capability[USA/quantum]"] = 1, ["confidence[USA]"] = 1 },
}

event {
    id = "fastest_computer", sources = { "E027" },
    from = 1, to = 2, chance = 0.6, once = true,
    does = { ["capability[JPN/cloud_hpc]"] = 0.6, ["support[JPN]"] = 1, ["confidence[JPN]"] = 1 },
}

event {
    id = "exascale", sources = { "E052", "P076" },
    from = 4, to = 7, chance = 0.35, once = true,
    does = { ["capability[USA/cloud_hpc]"] = 0.6, ["capability[EUU/cloud_hpc]"] = 0.4 },
}

event {
    id = "talking_machine", sources = { "E059", "E074" },
    from = 6, to = 9, chance = 0.45, once = true,
    does = { ["capability[USA/ai_ml]"] = 0.8, ["confidence[every]"] = 1 },
    default = "A",
    options = {
        { -- let firms run
            letter = "A",
            appeal = { innovation = 0.8, revenue = 0.3, standing = -0.4 },
            does = { ["capability[seat/ai_ml]"] = 0.8, ["confidence[seat]"] = 1, ["values_kept[seat]"] = -2 },
        },
        { -- guard-rails first
            letter = "B",
            appeal = { standing = 0.9, order = 0.3, revenue = -0.4 },
            does = { ["values_kept[seat]"] = 2, ["support[seat]"] = 1, ["confidence[seat]"] = -2 },
        },
        { -- machines and models for universities
            letter = "C",
            appeal = { innovation = 0.6, security = 0.2, capital = -0.5 },
            does = { ["capability[seat/ai_ml]"] = 0.5, ["capability[seat/cloud_hpc]"] = 0.4, ["political_capital[seat]"] = -4 },
        },
    },
}

event {
    id = "thrifty_model", sources = { "E086" },
    from = 9, to = 13, chance = 0.35, once = true,
    does = { ["capability[CHN/ai_ml]"] = 1.2, ["confidence[CHN]"] = 2, ["confidence[USA]"] = -2 },
}

event {
    id = "court_on_transfers", sources = { "E030", "P077" },
    from = 2, to = 4, chance = 0.6, once = true,
    seats = { "USA", "EUU" },
    does = { ["confidence[USA]"] = -1, ["confidence[EUU]"] = -1, ["tension[USA/EUU]"] = 2 },
    default = "C",
    options = {
        { -- negotiate a new framework at once
            letter = "A",
            appeal = { tension = 0.5, order = 0.3, capital = -0.6 },
            does = { ["tension[USA/EUU]"] = -2, ["trust[others/seat]"] = 1, ["political_capital[seat]"] = -5 },
        },
        { -- praise the court, or blame it
            letter = "B",
            appeal = { standing = 0.6, tension = -0.4 },
            does = { ["support[seat]"] = 2, ["tension[USA/EUU]"] = 2 },
        },
        { -- standard contracts will have to do
            letter = "C",
            appeal = { capital = 0.3, revenue = -0.3 },
            does = { ["political_capital[seat]"] = 2, ["confidence[seat]"] = -1 },
        },
    },
}

event {
    id = "record_fine", sources = { "P077", "P069" },
    from = 4, chance = 0.25, cooldown = 6,
    needs = { { of = "privacy_rules[EUU]", least = 1 } },
    does = { ["confidence[USA]"] = -1, ["values_kept[EUU]"] = 1, ["tension[USA/EUU]"] = 1 },
}

event {
    id = "app_on_every_phone", sources = { "E078", "P054", "P017" },
    from = 2, chance = 0.25, cooldown = 7,
    seats = { "USA", "JPN", "EUU" },
    needs = { { of = "tension[seat/CHN]", least = 25 } },
    default = "C",
    options = {
        { -- hearings in public
            letter = "A",
            appeal = { standing = 0.6, denial = 0.3, tension = -0.6 },
            does = { ["support[seat]"] = 2, ["tension[seat/CHN]"] = 3, ["market_access[CHN/seat]"] = -2 },
        },
        { -- oversight with the firm's consent
            letter = "B",
            appeal = { security = 0.4, order = 0.2, capital = -0.4 },
            does = { ["values_kept[seat]"] = 1, ["political_capital[seat]"] = -4 },
        },
        { -- it is only an app
            letter = "C",
            appeal = { revenue = 0.2, tension = 0.2, security = -0.3 },
            does = { ["tension[seat/CHN]"] = -1, ["support[seat]"] = -1, ["confidence[seat]"] = 1 },
        },
    },
}

event {
    id = "outspoken_founder", sources = { "E034", "P022" },
    from = 2, to = 6, chance = 0.4, once = true,
    seats = { "CHN" },
    default = "C",
    options = {
        { -- the listing goes ahead
            letter = "A",
            appeal = { revenue = 0.7, innovation = 0.3, capital = -0.5 },
            does = { ["confidence[seat]"] = 3, ["capability[seat/data_platforms]"] = 0.5, ["political_capital[seat]"] = -4 },
        },
        { -- the listing is stopped
            letter = "B",
            appeal = { standing = 0.5, capital = 0.5, revenue = -0.9, innovation = -0.3 },
            does = { ["support[seat]"] = 2, ["political_capital[seat]"] = 4, ["confidence[seat]"] = -4, ["capability[seat/data_platforms]"] = -0.5 },
        },
        { -- a talk behind closed doors, and a smaller listing
            letter = "C",
            appeal = { capital = 0.2, revenue = -0.2 },
            does = { ["political_capital[seat]"] = 1, ["confidence[seat]"] = -1 },
        },
    },
}

event {
    id = "professor_accused", sources = { "P033", "P010" },
    from = 1, chance = 0.2, cooldown = 7,
    seats = { "USA", "JPN", "EUU" },
    needs = { { of = "tension[seat/CHN]", least = 20 } },
    default = "B",
    options = {
        { -- charges, and a press conference
            letter = "A",
            appeal = { security = 0.4, denial = 0.3, tension = -0.5, standing = -0.3, innovation = -0.2 },
            does = { ["support[seat]"] = 1, ["tension[seat/CHN]"] = 3, ["values_kept[seat]"] = -2, ["capability[seat/ai_ml]"] = -0.3 },
        },
        { -- drop it: open science is a strength
            letter = "B",
            appeal = { innovation = 0.4, standing = 0.2, capital = -0.3 },
            does = { ["capability[seat/ai_ml]"] = 0.3, ["values_kept[seat]"] = 1, ["political_capital[seat]"] = -3 },
        },
        { -- clear rules on what must be declared
            letter = "C",
            appeal = { security = 0.3, revenue = -0.1 },
            does = { ["values_kept[seat]"] = 1, ["confidence[seat]"] = -1 },
        },
    },
}

event {
    id = "returnees", sources = { "P033", "P042" },
    from = 2, chance = 0.4, cooldown = 5,
    needs = { { of = "visa_limits[USA/CHN]", least = 1 } },
    does = { ["talent[CHN]"] = 4, ["talent[USA]"] = -4, ["confidence[USA]"] = -1 },
}

event {
    id = "fax_machines", sources = { "P068", "P055" },
    from = 1, to = 4, chance = 0.5, once = true,
    seats = { "JPN" },
    default = "C",
    options = {
        { -- abolish seal and fax by decree
            letter = "A",
            appeal = { innovation = 0.5, revenue = 0.3, capital = -0.6 },
            does = { ["capability[seat/data_platforms]"] = 0.6, ["confidence[seat]"] = 1, ["political_capital[seat]"] = -5 },
        },
        { -- young engineers into every prefecture
            letter = "B",
            appeal = { standing = 0.5, capital = -0.3 },
            does = { ["support[seat]"] = 2, ["values_kept[seat]"] = 1, ["political_capital[seat]"] = -3 },
        },
        { -- a committee
            letter = "C",
            appeal = { capital = 0.3, standing = -0.2 },
            does = { ["political_capital[seat]"] = 2, ["support[seat]"] = -1 },
        },
    },
}
