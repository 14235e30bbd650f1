-- Reserves one of a limited number, once per key.
-- KEYS 1 reservations, 2 how many are taken, 3 the person's, 4 deed   ARGV 1 number, 2 person, 3 place, 4 how many there are, 5 milliseconds
-- answers the number under which it is reserved; '' when none is left
local before = redis.call('GET', KEYS[4])
if before then return {before} end
if tonumber(redis.call('HGET', KEYS[2], ARGV[3]) or '0') >= tonumber(ARGV[4]) then return {''} end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('SET', KEYS[4], ARGV[1], 'PX', ARGV[5])
return {ARGV[1]}
