-- Puts deliveries aside because their target fails, in order; what waits longer stays in front.
-- KEYS: outbox, parked, due    ARGV: lane (conversation|target), wait in ms, then ids of the outbox
local lane = ARGV[1]
local lines = redis.call('HGET', KEYS[2], lane)
local fresh = not lines
lines = lines or '0'
for i = 3, #ARGV do
  local entry = redis.call('XRANGE', KEYS[1], ARGV[i], ARGV[i])[1]
  if entry then
    local f = {}
    for j = 1, #entry[2], 2 do f[entry[2][j]] = entry[2][j + 1] end
    lines = lines .. '\n' .. cjson.encode({f.k, f.j})
    redis.call('XDEL', KEYS[1], ARGV[i])
  end
end
if lines == '0' then return {'gone'} end
redis.call('HSET', KEYS[2], lane, lines)
if fresh then
  local clock = redis.call('TIME')
  redis.call('ZADD', KEYS[3], clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[2], 'd|' .. lane)
end
return {'parked'}
