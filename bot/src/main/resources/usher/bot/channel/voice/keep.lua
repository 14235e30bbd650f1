-- Keeps the answer of a step, moves the place, opens the next step. The first answer stands.
-- KEYS 1 the call   ARGV 1 step, 2 document, 3 place, 4 next step, 5 seconds to remember
local stands = redis.call('HGET', KEYS[1], 'document:' .. ARGV[1])
if stands then return {stands} end
redis.call('HSET', KEYS[1], 'document:' .. ARGV[1], ARGV[2], 'taken:' .. ARGV[1], '1', 'place', ARGV[3], 'open:' .. ARGV[4], '1')
redis.call('EXPIRE', KEYS[1], ARGV[5])
return {ARGV[2]}
