-- A plant of the world's largest maker of leading chips stands still. Everybody who buys there loses some output; the
-- question is what to do about the dependence. state.supply_shock = { maker } remembers where it happened.

local chips = "fab_leading"

local function largestMaker()
    local maker, most = nil, -1
    for _, economy in ipairs(members("economy")) do
        local share = world.market_share[economy][chips]
        if share > most then
            maker, most = economy, share
        end
    end
    return maker
end

local function dependenceOf(power, maker)
    return world.dependence[economy_of(power)][chips][maker]
end

-- The other power that a seat trusts most.
local function nearestPartner(seat)
    local partner, most = nil, -1
    for _, other in ipairs(powers()) do
        if other ~= seat and world.trust[seat][other] > most then
            partner, most = other, world.trust[seat][other]
        end
    end
    return partner
end

event {
    id = "supply_shock", sources = { "E087", "E088" },
    from = 2, chance = 0.14, cooldown = 6,
    seats = function(seat)
        local maker = largestMaker()
        return maker ~= economy_of(seat) and dependenceOf(seat, maker) >= 0.25
    end,
    fire = function()
        local maker = largestMaker()
        state.supply_shock = { maker = maker }
        effect.change("private_rd[" .. maker .. "/" .. chips .. "]", -0.15)
        for _, power in ipairs(powers()) do
            local dependence = dependenceOf(power, maker)
            effect.change("shock[" .. power .. "]", -0.2 - 0.6 * dependence)
            effect.change("confidence[" .. power .. "]", -2 * dependence)
        end
        effect.say("event.supply_shock.news", { maker })
    end,
    default = "D",
    options = {
        { -- a plant at home
            letter = "A",
            appeal = { security = 1.0, innovation = 0.7, capital = -0.6, standing = -0.2 },
            apply = function(seat)
                local economy = economy_of(seat)
                local row = "dependence[" .. economy .. "/" .. chips .. "/"
                effect.shift(row .. state.supply_shock.maker .. "]", row .. economy .. "]", 0.04)
                effect.change("capability[" .. economy .. "/" .. chips .. "]", 1.5)
                effect.change("political_capital[" .. seat .. "]", -6)
                effect.change("support[" .. seat .. "]", -1)
            end,
        },
        { -- home firms first
            letter = "B",
            appeal = { revenue = 0.9, standing = -0.3, tension = -0.6 },
            apply = function(seat)
                effect.change("shock[" .. seat .. "]", 0.8)
                effect.change("support[" .. seat .. "]", 2)
                effect.change("values_kept[" .. seat .. "]", -2)
                for _, other in ipairs(powers()) do
                    if other ~= seat then
                        effect.change("trust[" .. other .. "/" .. seat .. "]", -2)
                        effect.change("tension[" .. seat .. "/" .. other .. "]", 1)
                    end
                end
            end,
        },
        { -- share stocks and warnings with a partner
            letter = "C",
            appeal = { standing = 0.5, tension = 0.4, revenue = 0.2, capital = -0.4 },
            apply = function(seat)
                local partner = nearestPartner(seat)
                effect.change("trust[" .. seat .. "/" .. partner .. "]", 2)
                effect.change("trust[" .. partner .. "/" .. seat .. "]", 3)
                effect.change("tension[" .. seat .. "/" .. partner .. "]", -2)
                effect.change("shock[" .. seat .. "]", 0.2)
                effect.change("political_capital[" .. seat .. "]", -4)
            end,
        },
        { -- wait until it is mended
            letter = "D",
            appeal = { capital = 0.3, revenue = -0.4 },
            apply = function(seat)
                effect.change("political_capital[" .. seat .. "]", 3)
                effect.change("confidence[" .. seat .. "]", -2)
            end,
        },
    },
}
