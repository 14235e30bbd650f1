-- After another try: the deliveries that were taken are dropped; if some remain, they wait on.
-- KEYS: parked, due    ARGV: lane, number taken, wait in ms before the next try
local lane = ARGV[1]
local lines = redis.call('HGET', KEYS[1], lane)
local rest, number, tries = '', 0, 0
for line in (lines or '0'):gmatch('[^\n]+') do
  if number == 0 then
    tries = tonumber(line)
  elseif number > tonumber(ARGV[2]) then
    rest = rest .. '\n' .. line
  end
  number = number + 1
end
if rest == '' then
  redis.call('HDEL', KEYS[1], lane)
  redis.call('ZREM', KEYS[2], 'd|' .. lane)
  return {'empty'}
end
local clock = redis.call('TIME')
redis.call('HSET', KEYS[1], lane, (tries + 1) .. rest)
redis.call('ZADD', KEYS[2], clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[3], 'd|' .. lane)
return {'waiting'}
