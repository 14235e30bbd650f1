-- Places that were kept long enough ago for the accept to be settled by now.
-- KEYS 1 places (since when -> handoff)   ARGV 1 milliseconds
local clock = redis.call('TIME')
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', clock[1] * 1000 + math.floor(clock[2] / 1000) - ARGV[1])
