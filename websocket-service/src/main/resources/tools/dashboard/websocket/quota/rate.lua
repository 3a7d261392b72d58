-- One more of at most so many a second (a leaky bucket that holds a second's worth): 1 when it may be, else 0.
-- KEYS: whose rate. ARGV: how many a second.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local interval = 1000000 / tonumber(ARGV[1])
local paid = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + interval
if paid - now > 1000000 then
    return 0
end
redis.call('SET', KEYS[1], string.format('%.0f', paid), 'PX', 2000)
return 1
