-- Changes an entry of a person, once per key.
-- KEYS 1 the person's entries   ARGV 1 field, 2 value, 3 key
-- answers what stood there before; '' when nothing did
local before = ARGV[1] .. ':before'
local by = ARGV[1] .. ':by'
if redis.call('HGET', KEYS[1], by) == ARGV[3] then return {redis.call('HGET', KEYS[1], before) or ''} end
local was = redis.call('HGET', KEYS[1], ARGV[1]) or ''
redis.call('HSET', KEYS[1], before, was, by, ARGV[3], ARGV[1], ARGV[2])
return {was}
