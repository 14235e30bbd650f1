-- Takes or keeps a partition's relay, and tells what is to be done there, and in how many ms more will be (-1: nothing is known of).
-- KEYS: relay, outbox, parked, due, open turns    ARGV: node, lease of the relay in ms, lease of a turn in ms, at most so many of each
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local lease, most = tonumber(ARGV[2]), tonumber(ARGV[4])
local relay = redis.call('HMGET', KEYS[1], 'node', 'until', 'epoch')
local left = relay[2] and relay[2] - now or 0
local valid = left > 0 and left <= 2 * lease

if relay[1] ~= ARGV[1] then
  if valid then return {'elsewhere', left} end
  redis.call('HSET', KEYS[1], 'node', ARGV[1], 'until', now + lease, 'epoch', (relay[3] or 0) + 1)
elseif not valid or left < lease * 0.6 then
  -- not at every look: each renewal is a line in the append-only file
  redis.call('HSET', KEYS[1], 'until', now + lease)
end

local deliveries = {}
for i, entry in ipairs(redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', most)) do
  local f = {}
  for j = 1, #entry[2], 2 do f[entry[2][j]] = entry[2][j + 1] end
  local waiting = redis.call('HEXISTS', KEYS[3], f.c .. '|' .. f.t)
  deliveries[i] = {entry[1], f.c, f.t, f.k, f.j, waiting}
end
local due = redis.call('ZRANGEBYSCORE', KEYS[4], '-inf', now, 'LIMIT', 0, most)
local overdue = redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', now, 'LIMIT', 0, most)
for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], now + 2 * ARGV[3] + 1, '+inf', 'LIMIT', 0, most)) do
  overdue[#overdue + 1] = id -- the clock was set back
end
local soonest = -1
for _, set in ipairs({KEYS[4], KEYS[5]}) do
  local first = redis.call('ZRANGEBYSCORE', set, '(' .. now, '+inf', 'WITHSCORES', 'LIMIT', 0, 1)
  local wait = first[2] and tonumber(first[2]) - now
  if wait and (soonest < 0 or wait < soonest) then soonest = wait end
end
return {'here', deliveries, due, overdue, soonest}
