-- Keeps events of one topic in its hot log, and publishes those that were not there yet.
-- KEYS: the hot log. ARGV: channel, most events, most bytes, milliseconds kept, the command that publishes, then seq,
-- id and JSON of each event.
local key, channel, publish = KEYS[1], ARGV[1], ARGV[5]
local most, heaviest, kept = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local state = redis.call('HMGET', key, 'first', 'head', 'bytes')
local first, head, bytes = tonumber(state[1]), tonumber(state[2]), tonumber(state[3])

-- As Redis would write a large number it could be no field's name.
local function field(number)
    return string.format('%.0f', number)
end

local function forget()
    local oldest = redis.call('HGET', key, field(first))
    if oldest then
        bytes = bytes - #oldest
        redis.call('HDEL', key, field(first))
    end
    first = first + 1
end

local function begin(seq)
    redis.call('DEL', key)
    first, head, bytes = seq, seq, 0
end

for at = 6, #ARGV, 3 do
    local seq, id, json = tonumber(ARGV[at]), ARGV[at + 1], ARGV[at + 2]
    local known = redis.call('HGET', key, field(seq))
    if known and not string.find(known, id, 1, true) then
        -- Another event of this number: the owner's log was put back to an earlier state.
        begin(seq)
        known = false
    end
    if not known then
        if not head or seq > head + most then
            begin(seq)
        end
        -- What is older was published before, or whoever was told of a later one has asked for it.
        if seq >= first or (seq == first - 1 and head - seq < most) then
            local value = field(now) .. ' ' .. json
            redis.call('HSET', key, field(seq), value)
            bytes = bytes + #value
            first, head = math.min(first, seq), math.max(head, seq)
            redis.call(publish, channel, json)
        end
        while first <= head and (head - first >= most or bytes > heaviest) do
            forget()
        end
    end
end

while first <= head do
    local oldest = redis.call('HGET', key, field(first))
    if not oldest or tonumber(string.match(oldest, '^%d+')) > now - kept then
        break
    end
    forget()
end
redis.call('HSET', key, 'first', field(first), 'head', field(head), 'bytes', bytes)
redis.call('PEXPIRE', key, kept)
return 1
