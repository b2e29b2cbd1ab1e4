module.exports = require("../../../azure/dist/main/906.index.js")
