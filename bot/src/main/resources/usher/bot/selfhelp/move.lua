-- Moves a reservation to another place, once per key.
-- KEYS 1 reservations, 2 how many are taken, 3 the person's, 4 deed   ARGV 1 number, 2 person, 3 new place, 4 how many there are, 5 milliseconds
if redis.call('EXISTS', KEYS[4]) == 1 then return {'DONE'} end
local written = redis.call('HGET', KEYS[1], ARGV[1])
local owner = ARGV[2] .. ' '
if not written or string.sub(written, 1, #owner) ~= owner then return {'GONE'} end
local place = string.sub(written, #owner + 1)
if place ~= ARGV[3] then
  if tonumber(redis.call('HGET', KEYS[2], ARGV[3]) or '0') >= tonumber(ARGV[4]) then return {'FULL'} end
  redis.call('HINCRBY', KEYS[2], place, -1)
  redis.call('HINCRBY', KEYS[2], ARGV[3], 1)
  redis.call('HSET', KEYS[1], ARGV[1], owner .. ARGV[3])
end
redis.call('SET', KEYS[4], ARGV[1], 'PX', ARGV[5])
return {'DONE'}
