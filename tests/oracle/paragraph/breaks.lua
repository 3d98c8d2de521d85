-- Lets LuaTeX's tex.linebreak set lists of items, so that fonts and patterns play no part: reads the
-- file named by CASES, copies its L and C lines to the file named by ANSWERS and adds an A line after
-- each C. The format is told in tests/unit/paragraph/data/README.md.
local attribute = 100 -- carries an item's number

local function rule(width)
  if width == 0 then return nil end
  local n = node.new("rule")
  n.width = width
  return n
end

-- TeX divides words only in passes that may hyphenate, but tries a hyphen of the source (X) in all.
local subtype_of_hyphen, subtype_of_source = 3, 2

local make = {
  B = function(v) local n = node.new("hlist") n.width = v[1] return n end,
  G = function(v)
    local n = node.new("glue")
    n.width, n.stretch, n.shrink = v[1], v[2], v[3]
    return n
  end,
  F = function(v)
    local n = node.new("glue")
    n.width, n.stretch, n.stretch_order = v[1], v[2], 2
    return n
  end,
  P = function(v) local n = node.new("penalty") n.penalty = v[1] return n end,
  D = function(v)
    local n = node.new("disc")
    n.subtype = subtype_of_hyphen
    n.pre, n.post, n.replace, n.penalty = rule(v[1]), rule(v[2]), rule(v[3]), v[4]
    return n
  end,
  X = function(v)
    local n = node.new("disc")
    n.subtype, n.penalty = subtype_of_source, v[1]
    return n
  end,
}

local function parsed(line)
  local items = {}
  for kind, numbers in line:gmatch(" (%u)([-%d,]+)") do
    local values = {}
    for number in numbers:gmatch("[-%d]+") do values[#values + 1] = tonumber(number) end
    items[#items + 1] = {make[kind], values}
  end
  return items
end

local function built(items)
  local head = node.new("local_par")
  local tail = head
  for i, item in ipairs(items) do
    local n = item[1](item[2])
    node.set_attribute(n, attribute, i - 1)
    tail.next, n.prev = n, tail
    tail = n
  end
  return head
end

local function parameters(line)
  local p = {hsize = 0, tolerance = 200, pretolerance = -1, linepenalty = 10, adjdemerits = 10000,
    doublehyphendemerits = 10000, finalhyphendemerits = 5000, emergencystretch = 0, looseness = 0}
  for name, value in line:gmatch("(%l+)=([-%d]+)") do p[name] = tonumber(value) end
  if p.first then p.parshape = {{0, p.first}, {0, p.hsize}} end
  p.parfillskip = node.new("glue_spec")
  return p
end

local function described(line)
  local first, last
  for n in node.traverse(line.head) do
    local i = node.get_attribute(n, attribute)
    if i then first, last = first or i, i end
  end
  if not first then return nil end
  if line.glue_order > 0 then -- an F has a stretch of 1 pt
    return string.format(" %d-%d=%.0f", first, last, line.glue_set * 65536)
  end
  local sign = ({[0] = 0, 1, -1})[line.glue_sign]
  return string.format(" %d-%d:%.4f", first, last, sign * line.glue_set)
end

local function answer(items, line)
  -- These two are read from the state alone.
  tex.leftskip, tex.rightskip = node.new("glue_spec"), node.new("glue_spec")
  local lines, info = tex.linebreak(built(items), parameters(line))
  local out = {"A ", string.format("%d", info.demerits)}
  for l in node.traverse_id(node.id("hlist"), lines) do out[#out + 1] = described(l) end
  node.flush_list(lines)
  return table.concat(out)
end

tex.hbadness, tex.hfuzz = 10000, 2 ^ 30 - 1
local out = assert(io.open(os.getenv("ANSWERS"), "w"))
local items
for line in io.lines(os.getenv("CASES")) do
  if line:sub(1, 1) ~= "A" then out:write(line, "\n") end
  if line:sub(1, 1) == "L" then items = parsed(line) end
  if line:sub(1, 1) == "C" then out:write(answer(items, line), "\n") end
end
out:close()
