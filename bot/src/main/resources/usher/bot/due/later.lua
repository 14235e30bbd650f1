-- A timer was not heard: it rings again after a while, unless it was cleared or moved meanwhile.
-- KEYS: due    ARGV: member of due, wait in ms
local clock = redis.call('TIME')
redis.call('ZADD', KEYS[1], 'XX', clock[1] * 1000 + math.floor(clock[2] / 1000) + ARGV[2], ARGV[1])
return {'later'}
