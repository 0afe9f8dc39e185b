-- The pandemic of 2020: a dated shock to everybody alike, a rebound, and a choice of what the emergency money buys.
-- A shock halves with every half-year, so -4 costs about 8 % of a half-year's output if nothing answers it.

local needed = "chip_materials" -- what plants at home stood still for

event {
    id = "pandemic", sources = { "E022", "P063" },
    from = 1, to = 1, once = true,
    fire = function()
        for _, power in ipairs(powers()) do
            effect.change("shock[" .. power .. "]", -4)
            effect.change("confidence[" .. power .. "]", -3)
        end
    end,
    default = "D",
    options = {
        { -- relief for firms and jobs
            letter = "A",
            appeal = { standing = 1.3, revenue = 0.7, capital = -0.6 },
            apply = function(seat)
                effect.change("shock[" .. seat .. "]", 1.4)
                effect.change("support[" .. seat .. "]", 3)
                effect.change("political_capital[" .. seat .. "]", -6)
            end,
        },
        { -- digital infrastructure
            letter = "B",
            appeal = { innovation = 1.1, revenue = 0.4, standing = -0.4, capital = -0.4 },
            apply = function(seat)
                local economy = economy_of(seat)
                effect.change("capability[" .. economy .. "/cloud_hpc]", 1.2)
                effect.change("capability[" .. economy .. "/data_platforms]", 1)
                effect.change("confidence[" .. seat .. "]", 2)
                effect.change("support[" .. seat .. "]", -2)
                effect.change("political_capital[" .. seat .. "]", -4)
            end,
        },
        { -- bring a missing link of the chain home
            letter = "C",
            appeal = { security = 1.2, tension = -0.4, revenue = -0.6, capital = -0.5 },
            apply = function(seat)
                local economy = economy_of(seat)
                local supplier, most = nil, 0
                for _, each in ipairs(members("economy")) do
                    local share = world.dependence[economy][needed][each]
                    if each ~= economy and share > most then
                        supplier, most = each, share
                    end
                end
                local row = "dependence[" .. economy .. "/" .. needed .. "/"
                effect.shift(row .. supplier .. "]", row .. economy .. "]", 0.05)
                effect.change("market_access[" .. seat .. "/" .. supplier .. "]", -3)
                effect.change("confidence[" .. seat .. "]", -1)
                effect.change("political_capital[" .. seat .. "]", -5)
                local offended = power_of(supplier)
                if offended then
                    effect.change("tension[" .. seat .. "/" .. offended .. "]", 2)
                end
            end,
        },
        { -- keep the reserve
            letter = "D",
            appeal = { capital = 0.5, standing = -0.4 },
            apply = function(seat)
                effect.change("political_capital[" .. seat .. "]", 5)
                effect.change("support[" .. seat .. "]", -2)
            end,
        },
    },
}

event {
    id = "pandemic_recovery", sources = { "E022", "E043" },
    from = 2, to = 2, once = true,
    fire = function()
        for _, power in ipairs(powers()) do
            effect.change("shock[" .. power .. "]", 2)
            effect.change("confidence[" .. power .. "]", 1)
        end
    end,
}
