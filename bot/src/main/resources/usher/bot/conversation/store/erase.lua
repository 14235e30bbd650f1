-- Removes all that a conversation has left in its partition, and leaves word of it for those who have copies.
-- KEYS: stream, head, sum, due, outbox, parked, all, then one per side document
-- ARGV: conversation id, milliseconds without a turn after which it is removed (0: now), name of the timer, channel to wake,
--       then per document: kind:id, target to tell, key, content
local stream, heads, sums, due, outbox, parked, all = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local id, timer = ARGV[1], ARGV[3]
local head = redis.call('HMGET', heads, 'turn', 'open')
if not head[1] then return {'none'} end
if head[2] then return {'busy'} end
local clock = redis.call('TIME')
local now = clock[1] * 1000 + math.floor(clock[2] / 1000)
local known = 0
for _, field in ipairs(redis.call('HKEYS', heads)) do
  if string.sub(field, 1, 2) == 'd:' then known = known + 1 end
end
if known ~= #KEYS - 7 then return {'busy'} end -- another document has come meanwhile

local touched = 0
for _, entry in ipairs(redis.call('XREVRANGE', stream, '+', '-', 'COUNT', 1)) do
  for i = 1, #entry[2], 2 do
    if entry[2][i] == 'a' then touched = tonumber(entry[2][i + 1]) end
  end
end
local last = touched + tonumber(ARGV[2])
local member = 't|' .. id .. '|'
if last > now then
  local old = redis.call('HGET', heads, 't:' .. timer)
  if old then redis.call('ZREM', due, member .. timer .. '|' .. old) end
  redis.call('HSET', heads, 't:' .. timer, last)
  redis.call('ZADD', due, last, member .. timer .. '|' .. last)
  return {'later'}
end

local fields = redis.call('HGETALL', heads)
for i = 1, #fields, 2 do
  if string.sub(fields[i], 1, 2) == 't:' then redis.call('ZREM', due, member .. string.sub(fields[i], 3) .. '|' .. fields[i + 1]) end
end
for _, lane in ipairs(redis.call('HKEYS', parked)) do
  if string.sub(lane, 1, #id + 1) == id .. '|' then
    redis.call('HDEL', parked, lane)
    redis.call('ZREM', due, 'd|' .. lane)
  end
end
for _, entry in ipairs(redis.call('XRANGE', outbox, '-', '+')) do
  for i = 1, #entry[2], 2 do
    if entry[2][i] == 'c' and entry[2][i + 1] == id then redis.call('XDEL', outbox, entry[1]) end
  end
end
redis.call('ZREM', all, 'conversation:' .. id)
redis.call('DEL', stream, heads, sums)
local at = 4
for d = 8, #KEYS do
  redis.call('DEL', KEYS[d])
  redis.call('ZREM', all, ARGV[at + 1])
  redis.call('XADD', outbox, '*', 'c', id, 't', ARGV[at + 2], 'k', ARGV[at + 3], 'j', ARGV[at + 4])
  at = at + 4
end
redis.call('SPUBLISH', ARGV[4], id .. ' +')
return {'erased'}
