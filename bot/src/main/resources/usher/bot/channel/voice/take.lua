-- Takes a step of a call, at most once.
-- KEYS 1 the call   ARGV 1 step, 2 'first' step's name, 3 seconds to remember
local taken = 'taken:' .. ARGV[1]
local document = redis.call('HGET', KEYS[1], 'document:' .. ARGV[1])
if document then return {'answered', document} end
if redis.call('HEXISTS', KEYS[1], taken) == 1 then return {'underway'} end
if ARGV[1] ~= ARGV[2] and redis.call('HEXISTS', KEYS[1], 'open:' .. ARGV[1]) == 0 then return {'unknown'} end
redis.call('HSET', KEYS[1], taken, '1')
redis.call('EXPIRE', KEYS[1], ARGV[3])
return {'fresh', redis.call('HGET', KEYS[1], 'place') or ''}
