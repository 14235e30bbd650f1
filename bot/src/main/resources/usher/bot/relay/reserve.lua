-- Keeps a place on an agent's desk for a handoff, unless the desk is full. A place once kept stays kept.
-- KEYS 1 places (since when -> handoff)   ARGV 1 handoff, 2 how many places there are
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then return {1} end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[2]) then return {0} end
local clock = redis.call('TIME')
redis.call('ZADD', KEYS[1], clock[1] * 1000 + math.floor(clock[2] / 1000), ARGV[1])
return {1}
