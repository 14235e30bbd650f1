-- Moves a record from the views it was in to those it is in now. An older version changes nothing.
-- KEYS 1 places (number -> "version view view ...")   ARGV 1 number, 2 version, 3 rank, 4.. views
local before = redis.call('HGET', KEYS[1], ARGV[1])
if before then
  local version = tonumber(string.match(before, '^%S+'))
  if tonumber(ARGV[2]) < version then return {0} end
end
local views = {}
for i = 4, #ARGV do views[#views + 1] = ARGV[i] end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. table.concat(views, ' '))
return {1, before or ''}
