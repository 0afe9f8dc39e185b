-- When two powers are at odds, the one with fewer friends may court those who stand outside. Whether to offer is the
-- courting seat's choice; whether to accept is the others'. The script only brings the question up.
-- state.market_offer = { from, rival, terms, put } carries the offer from one choice to the other.

-- The two powers between whom tension is highest, and how high.
local function rivals()
    local a, b, most = nil, nil, -1
    local all = powers()
    for i = 1, #all do
        local row = world.tension[all[i]]
        for k = i + 1, #all do
            local tension = row[all[k]]
            if tension > most then
                a, b, most = all[i], all[k], tension
            end
        end
    end
    return a, b, most
end

-- How far the powers outside a quarrel trust one of its sides.
local function standing(power, rival)
    local sum = 0
    for _, other in ipairs(powers()) do
        if other ~= power and other ~= rival then
            sum = sum + world.trust[other][power]
        end
    end
    return sum
end

-- Who courts, and against whom.
local function courting()
    local a, b = rivals()
    if standing(a, b) <= standing(b, a) then
        return a, b
    end
    return b, a
end

local function offer(seat, terms)
    local _, rival = courting()
    state.market_offer = { from = seat, rival = rival, terms = terms }
end

event {
    id = "market_offer", sources = { "E039" },
    from = 3, chance = 0.3, cooldown = 5, -- its precedent ended in May 2021
    when = function()
        local _, _, tension = rivals()
        return tension >= 30
    end,
    seats = function(seat) return seat == courting() end,
    default = "C",
    options = {
        { -- access in return for a hand in the standards bodies
            letter = "A",
            appeal = { order = 0.5, influence = 0.4, capital = -0.5 },
            apply = function(seat)
                offer(seat, "standards")
                effect.change("political_capital[" .. seat .. "]", -5)
            end,
        },
        { -- access in return for restraint in the quarrel
            letter = "B",
            appeal = { influence = 0.3, tension = 0.3, standing = 0.2, capital = -0.3 },
            apply = function(seat)
                offer(seat, "restraint")
                effect.change("political_capital[" .. seat .. "]", -3)
                effect.change("support[" .. seat .. "]", -1)
            end,
        },
        { -- keep the gate as it is
            letter = "C",
            appeal = { capital = 0.2, standing = 0.2, revenue = -0.2 },
            apply = function(seat)
                state.market_offer = nil
                effect.change("political_capital[" .. seat .. "]", 2)
                effect.change("support[" .. seat .. "]", 1)
                effect.change("confidence[" .. seat .. "]", -1)
            end,
        },
    },
}

-- The contest in which the offering power stands best, if it has a proposal in any that is open.
local function strongestContest(power)
    local contest, most = nil, 0
    for _, each in ipairs(open_contests()) do
        local support = world.campaign[each][power]
        if support > most then
            contest, most = each, support
        end
    end
    return contest
end

event {
    id = "market_offer_reply", sources = { "E039", "E042" },
    when = function() return state.market_offer ~= nil and not state.market_offer.put end,
    seats = function(seat) return seat ~= state.market_offer.from and seat ~= state.market_offer.rival end,
    fire = function(_, seats)
        state.market_offer.put = true
        for _, seat in ipairs(seats) do
            effect.tell(seat, "event.market_offer_reply." .. state.market_offer.terms, { state.market_offer.from })
        end
    end,
    default = "C",
    options = {
        { -- take it
            letter = "A",
            appeal = { revenue = 1.3, standing = -0.5, order = -0.3 },
            apply = function(seat)
                local deal = state.market_offer
                effect.change("market_access[" .. seat .. "/" .. economy_of(deal.from) .. "]", 6)
                effect.change("confidence[" .. seat .. "]", 2)
                effect.change("values_kept[" .. seat .. "]", -2)
                effect.change("trust[" .. deal.from .. "/" .. seat .. "]", 3)
                effect.change("trust[" .. deal.rival .. "/" .. seat .. "]", -4)
                local contest = strongestContest(deal.from)
                if deal.terms == "standards" and contest then
                    effect.change("campaign[" .. contest .. "/" .. deal.from .. "]", 2)
                else
                    effect.change("tension[" .. seat .. "/" .. deal.from .. "]", -3)
                    effect.change("tension[" .. seat .. "/" .. deal.rival .. "]", 3)
                end
            end,
        },
        { -- bargain for binding rules
            letter = "B",
            appeal = { revenue = 0.3, order = 0.3, standing = 0.3, capital = -0.6 },
            apply = function(seat)
                local deal = state.market_offer
                effect.change("market_access[" .. seat .. "/" .. economy_of(deal.from) .. "]", 2)
                effect.change("values_kept[" .. seat .. "]", 2)
                effect.change("political_capital[" .. seat .. "]", -6)
            end,
        },
        { -- decline, and tell the other side so
            letter = "C",
            appeal = { standing = 0.6, revenue = -0.7, tension = -0.4 },
            apply = function(seat)
                local deal = state.market_offer
                effect.change("market_access[" .. seat .. "/" .. economy_of(deal.from) .. "]", -3)
                effect.change("confidence[" .. seat .. "]", -1)
                effect.change("trust[" .. deal.rival .. "/" .. seat .. "]", 4)
                effect.change("tension[" .. seat .. "/" .. deal.from .. "]", 2)
            end,
        },
    },
}
