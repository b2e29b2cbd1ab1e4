module.exports = require("../../../azure/dist/main/610.index.js")
