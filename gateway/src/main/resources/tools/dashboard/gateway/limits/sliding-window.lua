-- Takes one of so many within the last window, if one is left; kept in sixty slots, each of which counts until all of it
-- is past the window (as SlidingWindow.java does).
-- KEYS: a hash of slot -> count, "first" -> the oldest slot that may count, "sum". ARGV: how many, the window in ms.
-- Answers {1 or 0, how many are left, ms until the oldest slot counts no more}.
local most = tonumber(ARGV[1])
local window = tonumber(ARGV[2])
local length = window / 60
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local slot = math.floor(now / length)
local known = redis.call('HMGET', KEYS[1], 'first', 'sum')
local first = tonumber(known[1]) or slot
local sum = tonumber(known[2]) or 0
while sum > 0 and first < slot do
    local count = tonumber(redis.call('HGET', KEYS[1], first) or 0)
    if count > 0 then
        if first >= slot - 60 then
            break
        end
        redis.call('HDEL', KEYS[1], first)
        sum = sum - count
    end
    first = first + 1
end
if sum == 0 then
    first = slot
end
local allowed = 0
if sum < most then
    allowed = 1
    sum = sum + 1
    first = math.min(first, slot)
    redis.call('HINCRBY', KEYS[1], slot, 1)
end
redis.call('HSET', KEYS[1], 'first', first, 'sum', sum)
redis.call('PEXPIRE', KEYS[1], math.ceil(window + 2 * length))
return {allowed, most - sum, math.max(1, math.ceil((first + 61) * length - now))}
