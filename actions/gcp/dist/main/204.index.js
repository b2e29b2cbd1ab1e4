module.exports = require("../../../azure/dist/main/204.index.js")
