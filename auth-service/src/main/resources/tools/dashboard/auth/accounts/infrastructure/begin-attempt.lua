-- Counts an attempt unless it has to wait (as LocalAttempts.java does).
-- KEYS: a hash of count -> attempts without success, next -> when the next may be.
-- ARGV: now, how many are free, the first wait, the longest, after how long all is forgotten; times in ms.
-- Answers {1, how many are left before a wait} or {0, ms to wait}.
local now = tonumber(ARGV[1])
local free = tonumber(ARGV[2])
local known = redis.call('HMGET', KEYS[1], 'count', 'next')
local count = tonumber(known[1]) or 0
local next = tonumber(known[2]) or now
if now > next + tonumber(ARGV[5]) then
    count = 0
end
if count >= free and now < next then
    return {0, next - now}
end
count = count + 1
local wait = 0
if count >= free then
    wait = math.min(tonumber(ARGV[3]) * 2 ^ math.min(count - free, 16), tonumber(ARGV[4]))
end
redis.call('HSET', KEYS[1], 'count', count, 'next', string.format('%.0f', now + wait))
redis.call('PEXPIRE', KEYS[1], string.format('%.0f', wait + tonumber(ARGV[5])))
return {1, math.max(0, free - count)}
