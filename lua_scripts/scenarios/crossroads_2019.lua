-- What the calendar of the opening brings by itself: two dates of the trade truce that were known at the end of 2019.
-- They are entered with small amounts; how the quarrel goes on is the seats' affair.

local seller, buyer = "USA", "CHN"

-- Signed 15 January 2020: some tariffs halved, purchases promised for two years.
event {
    id = "trade_truce", sources = { "E021", "P052" },
    from = 1, to = 1, once = true,
    fire = function()
        effect.change("tension[USA/CHN]", -4)
        for _, power in ipairs { seller, buyer } do
            effect.change("confidence[" .. power .. "]", 1)
        end
        effect.change("market_access[" .. seller .. "/" .. economy_of(buyer) .. "]", 2)
    end,
}

-- The promised purchases ended with 2021. Whatever was bought, nobody is bound any more.
event {
    id = "truce_lapses", sources = { "E021", "P052" },
    from = 4, to = 4, once = true,
    fire = function()
        effect.change("tension[USA/CHN]", 3)
        effect.change("market_access[" .. seller .. "/" .. economy_of(buyer) .. "]", -2)
    end,
}
