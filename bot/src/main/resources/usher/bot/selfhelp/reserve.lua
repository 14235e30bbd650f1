-- Reserves one of a limited number, once per holder.
-- KEYS 1 holders   ARGV 1 holder, 2 how many there are
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 1 then return {1} end
if redis.call('SCARD', KEYS[1]) >= tonumber(ARGV[2]) then return {0} end
redis.call('SADD', KEYS[1], ARGV[1])
return {1}
