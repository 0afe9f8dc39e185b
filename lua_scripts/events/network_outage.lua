-- One fault in one maker's software silences networks in many countries at once. Where nearly all equipment comes from
-- one house, there is nothing to fall back on. state.network_outage = { vendor, home, countries } lasts to the answers.

local heavy = 0.6  -- share of the network at which a country has no second leg
local touched = 0.3 -- chance that the faulty version runs there

local function vendorsOfPowers()
    local found = {}
    for _, vendor in ipairs(members("vendor")) do
        if power_of(home_of(vendor)) then
            found[#found + 1] = vendor
        end
    end
    return found
end

-- By vendor, the third countries that hang on it.
local function dependents()
    local found = {}
    for _, vendor in ipairs(vendorsOfPowers()) do
        found[vendor] = countries_with("installed", vendor, heavy)
    end
    return found
end

local function count(lists)
    local total = 0
    for _, list in pairs(lists) do
        total = total + #list
    end
    return total
end

-- A vendor by chance, each as likely as many countries hang on it; and these countries.
local function drawVendor()
    local lists = dependents()
    local at = luck() * count(lists)
    for vendor, list in pairs(lists) do
        at = at - #list
        if at < 0 then
            return vendor, list
        end
    end
end

local function change(quantity, power, amount)
    for _, country in ipairs(state.network_outage.countries) do
        effect.change(quantity .. "[" .. country .. "/" .. power .. "]", amount)
    end
end

event {
    id = "network_outage", sources = { "E091" },
    from = 2, chance = 0.12, cooldown = 6,
    when = function() return count(dependents()) >= 5 end,
    fire = function()
        local vendor, list = drawVendor()
        local struck = {}
        for _, country in ipairs(list) do
            if luck(country) < touched then
                struck[#struck + 1] = country
            end
        end
        state.network_outage = { vendor = vendor, home = power_of(home_of(vendor)), countries = struck }
        change("alignment", state.network_outage.home, -3)
        effect.say("event.network_outage.news", { vendor })
    end,
    default = "D",
    options = {
        { -- engineers and credit for those affected
            letter = "A",
            appeal = { influence = 1.4, capital = -0.5, tension = -0.3 },
            apply = function(seat)
                local home = state.network_outage.home
                change("alignment", seat, 2.5)
                effect.change("political_capital[" .. seat .. "]", -5)
                if seat ~= home then
                    effect.change("tension[" .. seat .. "/" .. home .. "]", 2)
                end
            end,
        },
        { -- a second supplier in every network at home
            letter = "B",
            appeal = { standing = 0.6, security = 0.5, money = -0.6, revenue = -0.2 },
            apply = function(seat)
                local economy, vendor = economy_of(seat), state.network_outage.vendor
                local row = "dependence[" .. economy .. "/telecom_5g/"
                if home_of(vendor) ~= economy then
                    effect.shift(row .. home_of(vendor) .. "]", row .. economy .. "]", 0.03)
                end
                effect.change("network_cost[" .. seat .. "]", 1)
                effect.change("support[" .. seat .. "]", 2)
                effect.change("confidence[" .. seat .. "]", -1)
            end,
        },
        { -- say whose fault it was
            letter = "C",
            appeal = { denial = 0.5, influence = 0.3, tension = -0.8, standing = -0.2 },
            apply = function(seat)
                local home = state.network_outage.home
                if seat == home then
                    -- The maker's government blames the operators: some believe it, other governments do not.
                    change("alignment", home, 1)
                    for _, other in ipairs(powers()) do
                        if other ~= seat then
                            effect.change("trust[" .. other .. "/" .. seat .. "]", -1)
                            effect.change("tension[" .. seat .. "/" .. other .. "]", 1)
                        end
                    end
                else
                    change("alignment", home, -1.5)
                    effect.change("tension[" .. seat .. "/" .. home .. "]", 4)
                end
                effect.change("values_kept[" .. seat .. "]", -1)
            end,
        },
        { -- leave it to the operators
            letter = "D",
            appeal = { capital = 0.2, standing = -0.2 },
            apply = function(seat)
                effect.change("political_capital[" .. seat .. "]", 3)
                effect.change("support[" .. seat .. "]", -1)
            end,
        },
    },
}
