-- The topic's head and every event after a number; nothing when the hot log does not have them all.
-- KEYS: the hot log. ARGV: the number, or nothing for the head alone.
local state = redis.call('HMGET', KEYS[1], 'first', 'head')
local first, head, after = tonumber(state[1]), tonumber(state[2]), tonumber(ARGV[1])
if not head then
    return {}
end
local answer = {string.format('%.0f', head)}
if after then
    if after > head or after < first - 1 then
        return {}
    end
    for seq = after + 1, head do
        local value = redis.call('HGET', KEYS[1], string.format('%.0f', seq))
        if not value then
            return {}
        end
        answer[#answer + 1] = string.match(value, '^%d+ (.*)$')
    end
end
return answer
