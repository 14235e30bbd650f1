-- Gives a reservation back, once per key.
-- KEYS 1 reservations, 2 how many are taken, 3 the person's, 4 deed   ARGV 1 number, 2 person, 3 milliseconds
if redis.call('EXISTS', KEYS[4]) == 1 then return {'DONE'} end
local written = redis.call('HGET', KEYS[1], ARGV[1])
local owner = ARGV[2] .. ' '
if not written or string.sub(written, 1, #owner) ~= owner then return {'GONE'} end
redis.call('HINCRBY', KEYS[2], string.sub(written, #owner + 1), -1)
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('SREM', KEYS[3], ARGV[1])
redis.call('SET', KEYS[4], ARGV[1], 'PX', ARGV[3])
return {'DONE'}
