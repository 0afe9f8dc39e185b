-- Records of a seat turn up in foreign hands. The more of its secrets lie open to a power that it does not trust, the
-- likelier it is to be hit. state.data_breach[seat] is the power to which the traces lead.

-- The power that could have done it most easily among those the seat distrusts, and how exposed the seat is to it.
local function suspectOf(seat)
    local suspect, most = nil, 0
    for _, other in ipairs(powers()) do
        local trust = other ~= seat and world.trust[seat][other] or 100
        local exposure = trust < 50 and world.leakage[seat][economy_of(other)] * (100 - trust) / 100 or 0
        if exposure > most then
            suspect, most = other, exposure
        end
    end
    return suspect, most
end

local found = 0.35 -- chance that a silence comes out

event {
    id = "data_breach", sources = { "E089", "E090" },
    from = 2, chance = 0.3, cooldown = 3,
    seats = function(seat)
        local suspect, exposure = suspectOf(seat)
        return suspect ~= nil and luck(seat) < curve.saturate(exposure, 30)
    end,
    fire = function(_, seats)
        state.data_breach = {}
        for _, seat in ipairs(seats) do
            local suspect = suspectOf(seat)
            state.data_breach[seat] = suspect
            effect.tell(seat, "event.data_breach.trace", { suspect })
        end
    end,
    default = "C",
    options = {
        { -- name the culprit and shut its firms out of tenders
            letter = "A",
            appeal = { standing = 0.8, denial = 0.6, tension = -1.0, capital = -0.2 },
            apply = function(seat)
                local suspect = state.data_breach[seat]
                effect.change("support[" .. seat .. "]", 3)
                effect.change("values_kept[" .. seat .. "]", 1)
                effect.change("tension[" .. seat .. "/" .. suspect .. "]", 5)
                effect.change("trust[" .. seat .. "/" .. suspect .. "]", -3)
                effect.change("market_access[" .. suspect .. "/" .. economy_of(seat) .. "]", -4)
                effect.change("political_capital[" .. seat .. "]", -3)
            end,
        },
        { -- own up, accuse nobody
            letter = "B",
            appeal = { standing = 0.6, revenue = -0.3 },
            apply = function(seat)
                effect.change("values_kept[" .. seat .. "]", 3)
                effect.change("support[" .. seat .. "]", -2)
                effect.change("confidence[" .. seat .. "]", -2)
                for _, other in ipairs(powers()) do
                    if other ~= seat and other ~= state.data_breach[seat] then
                        effect.change("trust[" .. other .. "/" .. seat .. "]", 2)
                    end
                end
            end,
        },
        { -- keep it quiet, and hope
            letter = "C",
            appeal = { capital = 0.4, standing = -0.6, revenue = 0.2 },
            apply = function(seat)
                effect.change("political_capital[" .. seat .. "]", 4)
                effect.change("confidence[" .. seat .. "]", 1)
                effect.change("values_kept[" .. seat .. "]", -2)
                if luck() < found then
                    effect.change("support[" .. seat .. "]", -4)
                    effect.change("values_kept[" .. seat .. "]", -2)
                    effect.say("event.data_breach.came_out", { seat })
                end
            end,
        },
    },
}
